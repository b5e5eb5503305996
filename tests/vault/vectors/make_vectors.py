"""Made the frozen vectors beside this file, from docs/vault-format.md, with PyNaCl and hashlib alone.

It imports nothing of Hearthside on purpose. The files are never made again: `FROZEN` holds their hashes, and
a new format gets a new file. To see that they say what this says:

    python -m tests.vault.vectors.make_vectors SOME-EMPTY-FOLDER
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from tests.vault.vectors.entry_vectors import ENTRY_FILES
from tests.vault.vectors.key_vectors import KEY_FILES
from tests.vault.vectors.passing_vectors import PASSING_FILES


def main(folder: Path) -> None:
    """Write one JSON file for each kind of box."""
    for name, make in (KEY_FILES | ENTRY_FILES | PASSING_FILES).items():
        text = json.dumps(make(), indent=1, ensure_ascii=True) + "\n"
        (folder / f"{name}.json").write_text(text, "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
