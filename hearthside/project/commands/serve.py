"""Serve Hearthside: make the data folder if there is none, bring its database up to date, and open the door.

Without any option it serves this computer only, at http://127.0.0.1:8000. Use --lan for two phones at home.
For a server on the internet put a proxy with HTTPS in front and say so with HEARTHSIDE_PROXY=on
(docs/self-hosting.md shows how).
"""

from __future__ import annotations

import argparse
import os
import socket
import sys
from contextlib import closing
from pathlib import Path

from hearthside.project.options import Options, read
from hearthside.project.trouble import Trouble

HELP = "serve Hearthside on this computer, or with --lan to the phones at home"
HERE = "127.0.0.1"
LOCAL = ("localhost", "::1")
FLAGS = {"host": "HEARTHSIDE_HOST", "port": "HEARTHSIDE_PORT", "workers": "HEARTHSIDE_WORKERS"}


def arguments(parser: argparse.ArgumentParser) -> None:
    """Where to listen, and for whom."""
    parser.add_argument("--host", metavar="ADDRESS", help="the network address to listen on (127.0.0.1)")
    parser.add_argument("--port", metavar="NUMBER", help="the port to listen on (8000)")
    parser.add_argument("--workers", metavar="NUMBER", help="how many server processes share the work (1)")
    parser.add_argument("--lan", action="store_true", help="serve phones in the same network, by HTTPS")


def run(args: argparse.Namespace) -> int:
    """Prepare everything, then become the server."""
    for flag, name in FLAGS.items():
        if getattr(args, flag):
            os.environ[name] = getattr(args, flag)
    if args.lan:
        os.environ["HEARTHSIDE_LAN"] = "on"
    options = read(os.environ)
    make_folder(Path(options.data))
    if options.lan:
        options = open_to_the_house(options)
    else:
        refuse_bare_http(options)
    refuse_taken_port(options)
    from hearthside.project.prepare import prepare

    prepare()
    sys.stdout.write(greeting(options))
    sys.stdout.flush()
    os.execv(sys.executable, [sys.executable, "-m", "hearthside.project.server"])  # noqa: S606  ourselves


def make_folder(data: Path) -> None:
    """Make the data folder, for its owner's eyes only."""
    try:
        data.mkdir(mode=0o700, parents=True, exist_ok=True)
        (data / ".writable").touch(mode=0o600)
        (data / ".writable").unlink()
    except OSError as trouble:
        raise Trouble(f"cannot write to the data folder {data.resolve()} ({trouble.strerror}).") from None


def refuse_bare_http(options: Options) -> None:
    """Refuse to send passphrases over a network that anybody on it can read."""
    if options.proxy or options.host in LOCAL or options.host.startswith("127."):
        return
    raise Trouble(
        f"{options.host} can be reached by others, and plain HTTP would let them read along. Use --lan for "
        "phones at home, or a proxy with HTTPS and HEARTHSIDE_PROXY=on (docs/self-hosting.md)."
    )


def refuse_taken_port(options: Options) -> None:
    """Refuse before anything is changed if somebody listens there already."""
    with closing(socket.socket(socket.AF_INET6 if ":" in options.host else socket.AF_INET)) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((options.host, options.port))
        except OSError as trouble:
            raise Trouble(
                f"cannot listen on {options.host}, port {options.port} ({trouble.strerror}). "
                "Is Hearthside running already? Another port: --port 8001"
            ) from None


def open_to_the_house(options: Options) -> Options:
    """Listen to the network at home, with a certificate for this machine's address in it."""
    from hearthside.project import lan
    from hearthside.project.certificates import is_private
    from hearthside.web.clock import now

    anywhere = options.host in (HERE, "0.0.0.0")  # noqa: S104  that is what --lan is for
    own = lan.address() if anywhere else options.host
    if not is_private(own):
        raise Trouble(
            f"{own} is no address of a network at home; docs/self-hosting.md shows what fits a server."
        )
    names = lan.names()
    if anywhere:
        os.environ["HEARTHSIDE_HOST"] = "0.0.0.0"  # noqa: S104  likewise
    os.environ["HEARTHSIDE_HOSTS"] = ",".join(filter(None, [options.hosts, *names]))
    if not options.url:
        os.environ["HEARTHSIDE_URL"] = f"https://{own}:{options.port}"
    lan.prepare(Path(options.data), [own, *names], now=now())
    return read(os.environ)


def greeting(options: Options) -> str:
    """Say where Hearthside is, and for phones how to get there."""
    if not options.lan:
        return (
            f"Hearthside is at {options.url or f'http://{options.host}:{options.port}'}   (Ctrl+C stops it)\n"
        )
    from hearthside.project.terminal import qr

    return f"""
{qr(options.url + "/lan/")}
Hearthside is at {options.url}   (Ctrl+C stops it)

Once on each phone: be in the same Wi-Fi, point the camera at the code above, and go on past the
phone's warning. The page that opens explains how the phone gets to know this computer, so that it
never warns again. After that the address above is all you need.
"""
