"""A page of numbers and its session."""

import pytest

from app.core.pages.page_session import PageSession
from app.core.session import Session
from models.pages.sheet import Sheet
from tests.support.pages import page_sheet

NUMBERS = [["12", "345", "7"], ["80", "", "46"], ["931", "20", "57"]]


@pytest.fixture(scope="session")
def sheet() -> Sheet:
    """A sheet with `NUMBERS`; nothing changes it."""
    return page_sheet(NUMBERS)


@pytest.fixture
def page(session: Session, sheet: Sheet) -> PageSession:
    return PageSession(session, session.read_page(sheet), reader=session.page_reader)
