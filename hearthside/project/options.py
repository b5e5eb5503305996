"""The one table of settings: environment name, type, default and help of each. Nonsense is refused here."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints
from urllib.parse import urlsplit

from msgspec import Meta, Struct, ValidationError, convert, structs

WORDS_FOR_YES = {"on", "yes", "true", "1"}
WORDS_FOR_NO = {"off", "no", "false", "0"}


class Nonsense(ValueError):
    """A setting that cannot be meant. Its text is one line for the person who runs the server."""


def env(name: str, text: str, wants: str, *, secret: bool = False) -> Meta:
    """Describe a setting: its environment name, what it does, and what a sensible value is."""
    return Meta(description=text, extra={"env": name, "wants": wants, "secret": secret})


class Options(Struct, frozen=True, kw_only=True):
    """Everything about a server that its host can choose. One field is one setting."""

    data: Annotated[
        str,
        env("HEARTHSIDE_DATA", "Folder for the database, the server's key and certificates.", "a folder"),
    ] = "data"
    url: Annotated[
        str,
        env(
            "HEARTHSIDE_URL",
            "The address people type, unless it is this computer's own. With https, cookies need it.",
            "an address such as https://hearthside.example.org, without a path",
        ),
    ] = ""
    hosts: Annotated[
        str,
        env(
            "HEARTHSIDE_HOSTS",
            "Further names or numbers by which people reach this server, separated by commas.",
            "names separated by commas",
        ),
    ] = ""
    host: Annotated[
        str,
        env("HEARTHSIDE_HOST", "The network address to listen on.", "an IP address or name of this machine"),
    ] = "127.0.0.1"
    port: Annotated[
        int,
        Meta(ge=1, le=65535),
        env("HEARTHSIDE_PORT", "The port to listen on.", "a number from 1 to 65535"),
    ] = 8000
    proxy: Annotated[
        bool,
        env(
            "HEARTHSIDE_PROXY",
            "A reverse proxy of yours stands in front, speaks HTTPS, and sets X-Forwarded-Proto and -For.",
            "on or off",
        ),
    ] = False
    lan: Annotated[
        bool,
        env(
            "HEARTHSIDE_LAN",
            "Serve the phones in the network at home by HTTPS, as `hearthside serve --lan` does.",
            "on or off",
        ),
    ] = False
    workers: Annotated[
        int,
        Meta(ge=1, le=64),
        env("HEARTHSIDE_WORKERS", "How many server processes share the work.", "a number from 1 to 64"),
    ] = 1
    threads: Annotated[
        int,
        Meta(ge=1, le=64),
        env(
            "HEARTHSIDE_THREADS",
            "How much of what people send one process works on at once; with PostgreSQL, also pages.",
            "a number from 1 to 64",
        ),
    ] = 4
    background: Annotated[
        bool,
        env(
            "HEARTHSIDE_BACKGROUND",
            "Tidy up inside the server. Off if `hearthside worker` runs on its own.",
            "on or off",
        ),
    ] = True
    signup: Annotated[
        Literal["first", "code", "open"],
        env(
            "HEARTHSIDE_SIGNUP",
            "Who may create a space: the first couple and then holders of a code; only holders of a code "
            "(made by `hearthside signup-code`); or anybody.",
            "first, code or open",
        ),
    ] = "first"
    secret_key: Annotated[
        str,
        env(
            "HEARTHSIDE_SECRET_KEY",
            "Signs forms and makes addresses unguessable; it opens nothing that anybody wrote. Made once in "
            "the data folder if not given. The same on every machine that serves one database.",
            "at least 40 random characters",
            secret=True,
        ),
    ] = ""
    database: Annotated[
        str,
        env(
            "DATABASE_URL",
            "Where entries are kept. Empty: one SQLite file in the data folder.",
            "sqlite:////a/file or postgresql://user:password@host/name",
            secret=True,
        ),
    ] = ""
    content: Annotated[
        str,
        env(
            "HEARTHSIDE_CONTENT",
            "A folder with practices, decks, articles and ideas of your own: they are added to ours, and a "
            "file of the same name stands instead of ours (docs/writing-content.md).",
            "a folder that holds a folder en",
        ),
    ] = ""
    passphrase_mib: Annotated[
        int,
        Meta(ge=64, le=1024),
        env(
            "HEARTHSIDE_PASSPHRASE_MIB",
            "Memory that trying one passphrase costs. Higher makes guessing dearer, and unlocking slower.",
            "a number of MiB from 64 to 1024",
        ),
    ] = 64
    demo: Annotated[
        bool,
        env(
            "HEARTHSIDE_DEMO",
            "Say at the foot of every page that the couple is made up. `hearthside demo` sets it.",
            "on or off",
        ),
    ] = False
    debug: Annotated[
        bool,
        env(
            "HEARTHSIDE_DEBUG",
            "For developers: reload templates and show the style page at /style/. Never on a real server.",
            "on or off",
        ),
    ] = False


class Setting(Struct, frozen=True, kw_only=True):
    """One row of the table, as docs and errors show it."""

    field: str
    env: str
    kind: type
    default: str
    help: str
    wants: str
    secret: bool


def table() -> Iterator[Setting]:
    """Give every setting in the order of the table."""
    hints = get_type_hints(Options, include_extras=True)
    for field in structs.fields(Options):
        kind, *metas = get_args(hints[field.name])
        meta = next(meta for meta in metas if meta.extra)
        default = ("on" if field.default else "off") if kind is bool else str(field.default)
        yield Setting(
            field=field.name,
            env=meta.extra["env"],
            kind=str if get_origin(kind) is Literal else kind,
            default=default,
            help=meta.description,
            wants=meta.extra["wants"],
            secret=meta.extra["secret"],
        )


def read(environ: Mapping[str, str]) -> Options:
    """Read the settings from the environment. Raises Nonsense with one line that says what to change."""
    rows = list(table())
    refuse_unknown(environ, rows)
    given: dict[str, Any] = {}
    for row in rows:
        text = raw(environ, row)
        if text:
            given[row.field] = parsed(row, text)
    options = convert(given, Options)
    check_address(options)
    check_content(options)
    return options


def refuse_unknown(environ: Mapping[str, str], rows: list[Setting]) -> None:
    """Refuse a name that looks like ours and is not, since a typo would silently do nothing."""
    known = {row.env for row in rows} | {f"{row.env}_FILE" for row in rows if row.secret}
    for name in environ:
        if name.startswith("HEARTHSIDE_") and name not in known:
            near = difflib.get_close_matches(name, known, n=1)
            hint = f" Did you mean {near[0]}?" if near else " docs/settings.md lists them all."
            raise Nonsense(f"{name} is not a setting of Hearthside.{hint}")


def raw(environ: Mapping[str, str], row: Setting) -> str:
    """Find the text of a setting: in the environment or, for a secret, in the file that NAME_FILE names."""
    text = environ.get(row.env, "").strip()
    place = environ.get(f"{row.env}_FILE", "").strip() if row.secret else ""
    if not place:
        return text
    if text:
        raise Nonsense(f"{row.env} and {row.env}_FILE are both set; keep one of them.")
    try:
        return Path(place).read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError):
        raise Nonsense(f"{row.env}_FILE names {place}, which cannot be read.") from None


def parsed(row: Setting, text: str) -> object:
    """Turn the text of a setting into its type, within its bounds."""
    value: object = text
    if row.kind is bool and text.lower() in WORDS_FOR_YES | WORDS_FOR_NO:
        value = text.lower() in WORDS_FOR_YES
    try:
        whole: Options = convert({row.field: value}, Options, strict=False)
    except ValidationError:
        shown = "what it is" if row.secret else f'"{text}"'
        raise Nonsense(f"{row.env} cannot be {shown}; it is {row.wants}.") from None
    return getattr(whole, row.field)


def check_address(options: Options) -> None:
    """Refuse an address with a path or without a host, and a key that is too short to protect anything."""
    if options.secret_key and len(options.secret_key) < 40:
        raise Nonsense("HEARTHSIDE_SECRET_KEY is too short; it is at least 40 random characters.")
    if not options.url:
        return
    try:
        parts = urlsplit(options.url)
        port = parts.port
    except ValueError:
        parts, port = urlsplit(""), None
    wrong = parts.scheme not in ("http", "https") or not parts.hostname or port == 0
    if wrong or parts.path not in ("", "/") or parts.query or parts.fragment or parts.username:
        raise Nonsense(
            f'HEARTHSIDE_URL cannot be "{options.url}"; it is an address such as '
            "https://hearthside.example.org, without a path."
        )


def check_content(options: Options) -> None:
    """Refuse a content folder that is not there, or holds no language."""
    folder = Path(options.content)
    if options.content and not any(path.is_dir() and len(path.name) == 2 for path in folder.glob("*")):
        raise Nonsense(
            f'HEARTHSIDE_CONTENT cannot be "{options.content}"; it is a folder that holds a folder en, '
            "with practices, decks and articles in it."
        )
