"""One file, one kind of record. A new kind needs this file and one frozen vector in tests/records/vectors."""
