"""The language of the window: which it is, and how what is said outside of widgets comes into it.

Widgets and other QObjects say `self.tr(…)`. Functions say `tr(…)`, which has no context: in Python, `lupdate` finds no
plurals in `QCoreApplication.translate`. What `models` and `corrections` raise is English, for they do not know Qt:
`error_text` finds the sentence among those in `app/error_texts.py`. All of it goes through `scripts/translate.py`.
"""

import re
from functools import cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

FOLDER = Path(__file__).parent / "translations"
_ENGLISH = "inkloop_en"  # its plurals
_installed: list[QTranslator] = []
_DEEPEST = 5  # errors that tell another one


def install(application: QCoreApplication, locale: QLocale | None = None) -> None:
    """Speak the language of `locale` from now on, by default that of the desktop; English where there is none of it.

    Numbers and dates follow the locale as far as it is of that language.
    """
    locale = locale or QLocale.system()
    while _installed:
        application.removeTranslator(_installed.pop())
    own, qt = QTranslator(), QTranslator()
    if not own.load(locale, "inkloop", "_", str(FOLDER)):
        own.load(_ENGLISH, str(FOLDER))
    language = QLocale(own.language())
    qt.load(language, "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    for translator in (qt, own):  # the last one is asked first
        if not translator.isEmpty():
            application.installTranslator(translator)
            _installed.append(translator)
    QLocale.setDefault(locale if locale.language() == language.language() else language)


def tr(text: str, comment: str | None = None, n: int = -1) -> str:
    """`text` in the language of the window; `%n` and `%Ln` in it become `n`, in the plural that fits."""
    return QCoreApplication.translate("", text, comment, n)


def error_text(error: object) -> str:
    """What `error` says, in the language of the window; as it is where it is none of the sentences that are known."""
    text = str(error)
    if not text and isinstance(error, BaseException):
        return type(error).__name__
    return _told(text, _DEEPEST)


def _told(text: str, deepest: int) -> str:
    sentences = [_known(each, deepest) for each in re.split(r"(?<=\.) ", text)]
    if None not in sentences:
        return " ".join(each for each in sentences if each is not None)
    return _known(text, deepest) or text


def _known(text: str, deepest: int) -> str | None:
    """None where it is no sentence of ours, with or without a full stop."""
    for template, fixed in _templates() if text and deepest else ():
        if (parts := _filled_in(text, fixed)) is not None:
            told = [_told(part, deepest - 1) for part in parts]  # an error may tell another one
            return QCoreApplication.translate("Errors", template).format(*told)
    if text.endswith(".") and (bare := _known(text[:-1], deepest)) is not None:
        return tr("{}.", "a sentence").format(bare)
    return None


def _filled_in(text: str, fixed: list[str]) -> list[str] | None:
    """What stands between the pieces that are `fixed`; None where these are not in `text`, in this order."""
    first, *others = fixed
    if not text.startswith(first):
        return None
    place, parts = len(first), []
    for number, piece in enumerate(others, 1):
        last = number == len(others)
        found = len(text) - len(piece) if last else text.find(piece, place)
        if found < place or not text.startswith(piece, found):
            return None
        parts.append(text[place:found])
        place = found + len(piece)
    return parts if place == len(text) else None


@cache
def _templates() -> list[tuple[str, list[str]]]:
    """Each with its pieces; those with the most words of their own first."""
    from app.i18n.error_catalogue import TEXTS

    ordered = sorted(map(str, TEXTS), key=lambda text: len(text.replace("{}", "")), reverse=True)
    return [(text, text.split("{}")) for text in ordered]


def plain(text: str) -> str:
    """The text of an action without the mark of its mnemonic, which Chinese has in brackets, and without its dots."""
    bare = re.sub(r"\s*\(&\w\)", "", text)
    return bare.replace("&&", "\0").replace("&", "").replace("\0", "&").removesuffix("…")
