"""The server says whether it is well, and nothing else."""

from __future__ import annotations

import pytest
from django.test import Client


@pytest.mark.django_db
def test_a_well_server_says_ok_and_nothing_about_anybody() -> None:
    answer = Client().get("/healthz")
    assert (answer.status_code, answer.content) == (200, b"ok\n")
    assert not answer.cookies
