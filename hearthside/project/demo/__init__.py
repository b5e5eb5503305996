"""Open a made-up couple, Ana and Ben, with nine months behind them, to look around in.

Their data lies in a folder of its own that is gone when the demo ends; with --data it stays, and has to be
new. Nothing of yours is read or touched.
"""

from __future__ import annotations

import argparse
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from hearthside.project.commands.serve import refuse_bare_http
from hearthside.project.options import Options, read
from hearthside.project.trouble import Trouble

if TYPE_CHECKING:
    from hearthside.project.demo.arriving import Couple

HELP = "open a made-up couple with nine months of history, to look around"
# What belongs to somebody's real server has no say in the demo.
NOT_HERE = (
    "DATABASE_URL", "DATABASE_URL_FILE", "HEARTHSIDE_LAN", "HEARTHSIDE_SIGNUP", "HEARTHSIDE_SECRET_KEY",
    "HEARTHSIDE_SECRET_KEY_FILE",
)  # fmt: skip
MARK = "HEARTHSIDE_DEMO"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Where to listen, and whether to."""
    parser.add_argument("--port", metavar="NUMBER", help="the port to listen on (8000)")
    parser.add_argument("--no-serve", action="store_true", help="only make the couple; needs --data")


def run(args: argparse.Namespace) -> int:
    """Make the couple, say how to enter, and serve until stopped."""
    if args.no_serve and not args.data:
        raise Trouble("--no-serve needs --data FOLDER, or there would be nothing left to look at.")
    for name in NOT_HERE:
        os.environ.pop(name, None)
    os.environ[MARK] = "on"
    if args.port:
        os.environ["HEARTHSIDE_PORT"] = args.port
    options = read(os.environ)
    if not args.no_serve:
        refuse_bare_http(options)
        refuse_taken_port(options)
    signal.signal(signal.SIGTERM, interrupted)
    with folder(args.data) as data:
        os.environ["HEARTHSIDE_DATA"] = str(data)
        print(welcome(make(), options, args.data), flush=True)
        return 0 if args.no_serve else serve()


def interrupted(*_: object) -> None:
    """Leave as with Ctrl+C, so that a folder for the moment is not left behind."""
    raise KeyboardInterrupt


def refuse_taken_port(options: Options) -> None:
    """Say at once, and not only after nine months, that somebody else listens there."""
    with socket.socket() as taken:
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            taken.bind((options.host, options.port))
        except OSError:
            raise Trouble(f"port {options.port} is taken; choose another one with --port.") from None


@contextmanager
def folder(named: str | None) -> Iterator[Path]:
    """Give a fresh folder: the one named, which stays, or one that goes at the end."""
    if named is None:
        data = Path(tempfile.mkdtemp(prefix="hearthside-demo-"))
        try:
            yield data
        finally:
            shutil.rmtree(data, ignore_errors=True)
        return
    data = Path(named)
    if data.exists() and (not data.is_dir() or any(data.iterdir())):
        raise Trouble(f"there is something in {data.resolve()} already; the demo wants a new folder.")
    data.mkdir(mode=0o700, parents=True, exist_ok=True)
    yield data


def make() -> Couple:
    """Prepare the folder and let the two live their nine months in it."""
    from hearthside.project.prepare import prepare

    start = perf_counter()
    print("Preparing a folder for the two …", flush=True)
    prepare()
    from hearthside.project.demo.living import live_nine_months
    from hearthside.web.clock import now

    print("Ana and Ben move in, and nine months go by …", flush=True)
    couple = live_nine_months(now())
    print(f"Done, in {perf_counter() - start:.0f} seconds.", flush=True)
    return couple


def welcome(couple: Couple, options: Options, named: str | None) -> str:
    """Say how to enter as each of the two."""
    ana, ben = couple.passphrases["ana"], couple.passphrases["ben"]
    after = f"The folder stays: `hearthside serve --data {named}`." if named else "Then all of it is gone."
    return f"""
  {options.url or f"http://{options.host}:{options.port}"}

  Ana   sign-in name  ana    passphrase  {ana}
  Ben   sign-in name  ben    passphrase  {ben}

Open two windows, one of them private, and be both. Ctrl+C stops it. {after}
"""


def serve() -> int:
    """Run the server as `hearthside serve` does, and wait until somebody stops it."""
    server = subprocess.Popen([sys.executable, "-m", "hearthside.project.server"])
    try:
        return server.wait()
    except KeyboardInterrupt:
        server.terminate()
        server.wait()
        return 0
