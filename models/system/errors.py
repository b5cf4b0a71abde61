"""The root of the errors that the program raises on purpose, and the messages that they carry, in English."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeAlias, cast

Parameter: TypeAlias = "str | int | float | Message"

_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_MAX_DEPTH = 10
_MAX_TEXT = 4_000
"""Characters; both limits are for messages from a process that reads untrusted files."""


@dataclass(frozen=True, slots=True, init=False)
class Message:
    """A sentence with named placeholders, and what fills them: `Message("{count} drawings were lost.", count=3)`.

    The first argument must be a literal, for `lupdate` collects it to be translated. A parameter may be a message or an
    exception. Numbers that need a format are passed as text. Instances can be pickled and sent as JSON.
    """

    template: str
    parameters: Mapping[str, Parameter]

    def __init__(self, template: str, /, **parameters: object) -> None:
        object.__setattr__(self, "template", template)
        object.__setattr__(self, "parameters", {name: _plain(value) for name, value in parameters.items()})

    def __str__(self) -> str:
        return self.render()

    def __hash__(self) -> int:
        return hash((self.template, *self.parameters))

    def render(self, translate: Callable[[str], str] = str) -> str:
        """The text, with this template and those of the parameters replaced by their translations.

        A placeholder without a parameter stays as it is. No part of a template is evaluated as `str.format` does, so a
        template from an untrusted process is harmless.
        """

        def value(match: re.Match[str]) -> str:
            if (name := match[1]) not in self.parameters:
                return match[0]
            parameter = self.parameters[name]
            return parameter.render(translate) if isinstance(parameter, Message) else str(parameter)

        return _PLACEHOLDER.sub(value, translate(self.template))

    def to_json(self) -> dict[str, object]:
        """The value for `json.dumps`: `{"template": …, "parameters": {…}}`."""
        values = {
            name: value.to_json() if isinstance(value, Message) else value for name, value in self.parameters.items()
        }
        return {"template": self.template, "parameters": values}

    @classmethod
    def from_json(cls, data: object, depth: int = 0) -> "Message":
        """Read what `to_json` made, from a process that may have been taken over. Raises `ValueError`."""
        if not isinstance(data, dict) or depth > _MAX_DEPTH:
            raise ValueError("no message")
        template, parameters = data.get("template"), data.get("parameters")
        if not isinstance(template, str) or not isinstance(parameters, dict) or len(template) > _MAX_TEXT:
            raise ValueError("no message")
        values: dict[str, object] = {}
        for name, value in cast("dict[str, object]", parameters).items():
            if isinstance(value, str | int | float):
                values[name] = value[:_MAX_TEXT] if isinstance(value, str) else value
            else:
                values[name] = cls.from_json(value, depth + 1)
        return cls(template, **values)


def message_of(error: BaseException) -> Message | str:
    """The message of an error of the program, also where a built-in exception carries it; else the error's own text."""
    match error:
        case InkloopError(message=message) | BaseException(args=(Message() as message,)):
            return message
        case _:
            return str(error) or type(error).__name__


def _plain(value: object) -> Parameter:
    if isinstance(value, BaseException):
        return message_of(value)
    return value if isinstance(value, str | int | float | Message) else str(value)


class InkloopError(Exception):
    """Something outside the program's control is wrong; the message states what, and what to do about it.

    It is raised with an English template and named parameters, which `scripts/translate.py` collects by the names of
    the subclasses. `str(error)` is the English text, for logs and commands. The window shows
    `app.i18n.translation.error_text`: the translated template, filled in with the translated parameters.
    """

    def __init__(self, template: "str | Message", /, **parameters: object) -> None:
        self.message = Message(template, **parameters) if isinstance(template, str) else template
        super().__init__(self.message)

    def __reduce__(self) -> tuple[object, ...]:
        return _restored, (type(self), self.message, self.__dict__)  # subclasses may take other arguments


def _restored(cls: type[InkloopError], message: Message, state: dict[str, object]) -> InkloopError:
    error = cls.__new__(cls, message)
    error.__dict__.update(state)
    return error


class StoreError(InkloopError):
    """The store of drawings cannot be read or written, or holds damaged data."""
