"""An archive opens whole with its passphrase, or not at all."""

from __future__ import annotations

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearthside.vault import archive
from hearthside.vault.archive import CHUNK, MAGIC
from hearthside.vault.errors import CannotOpen
from tests.vault.cast import CHEAP, refused

HEAD = len(MAGIC) + 4 + 16 + 24
SEALED = CHUNK + 17


def packed(lines: list[dict[str, object]], passphrase: str = "words to go") -> bytes:
    out = BytesIO()
    assert archive.write(out, passphrase, lines, CHEAP) == len(lines)
    return out.getvalue()


def unpacked(raw: bytes, passphrase: str = "words to go") -> list[dict[str, object]]:
    return list(archive.read(BytesIO(raw), passphrase))


LONG: list[dict[str, object]] = [{"n": number, "words": "lighthouse " * 20} for number in range(1000)]


@pytest.mark.parametrize("lines", [[], LONG[:1], LONG], ids=["none", "one", "four chunks"])
def test_what_is_packed_unpacks_and_shows_nothing(lines: list[dict[str, object]]) -> None:
    """Invariant 51, for archives: what comes out is what went in."""
    raw = packed(lines)
    assert unpacked(raw) == lines
    assert unpacked(raw, " words  to go") == lines
    assert b"lighthouse" not in raw


def test_a_wrong_passphrase_opens_nothing() -> None:
    assert refused(CannotOpen, unpacked, packed(LONG), "other words")


def test_a_cut_archive_is_refused_wherever_it_is_cut() -> None:
    """Also at the edge of a chunk: no chunk but the last is an end."""
    raw = packed(LONG)
    assert len(raw) > HEAD + 3 * SEALED
    edges = [HEAD + number * SEALED for number in range(4)]
    for size in (0, 5, HEAD - 1, *edges, *(edge + 20 for edge in edges), len(raw) - 1):
        assert refused(CannotOpen, unpacked, raw[:size])
    assert refused(CannotOpen, unpacked, raw + b"\x00")


def test_a_changed_bit_is_refused_wherever_it_is() -> None:
    raw = packed(LONG)
    for at in (*range(0, HEAD, 5), *range(HEAD, len(raw), 20_011)):
        edited = raw[:at] + bytes((raw[at] ^ 1,)) + raw[at + 1 :]
        assert refused(CannotOpen, unpacked, edited)


def test_chunks_cannot_be_left_out_or_swapped() -> None:
    raw = packed(LONG)
    head, body = raw[:HEAD], raw[HEAD:]
    chunks = [body[at : at + SEALED] for at in range(0, len(body), SEALED)]
    swapped = [chunks[1], chunks[0], *chunks[2:]]
    for wrong in (swapped, chunks[1:], [*chunks[:1], *chunks[2:]], [*chunks, chunks[-1]], [chunks[-1]]):
        assert refused(CannotOpen, unpacked, head + b"".join(wrong))


def test_nothing_may_follow_a_last_chunk_that_is_full() -> None:
    """Where the text ends with a chunk, only the tag of that chunk says that it is the last."""
    rest = len(b'{"words":""}\n{"count":1}\n')
    full = packed([{"words": "x" * (CHUNK - rest)}])
    assert len(full) == HEAD + SEALED
    assert len(unpacked(full)) == 1
    for more in (b"\x00", full[HEAD:], packed([])[HEAD:]):
        assert refused(CannotOpen, unpacked, full + more)


def test_chunks_of_two_archives_do_not_mix() -> None:
    one, other = packed(LONG), packed(LONG)
    assert refused(CannotOpen, unpacked, one[: HEAD + SEALED] + other[HEAD + SEALED :])
    assert refused(CannotOpen, unpacked, one[:HEAD] + other[HEAD:])


def test_a_line_cannot_pretend_to_be_the_end() -> None:
    assert refused(ValueError, packed, [{"count": 0}])


@given(st.lists(st.dictionaries(st.sampled_from("abc"), st.text(st.characters(codec="utf-8"), max_size=30))))
def test_any_lines_come_back(lines: list[dict[str, object]]) -> None:
    assert unpacked(packed(lines)) == lines
