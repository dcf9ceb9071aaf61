"""The two families of error: the world's fault, and ours."""

from app.words.catalogue import tr


class KnownError(Exception):
    """The world's fault: carries one sentence that says what happened and what to do.

    Args:
        text: the English source sentence, a literal with {placeholders}.
        values: what stands in the placeholders; never personal data that must stay off screens.
    """

    def __init__(self, text: str, **values: object) -> None:
        super().__init__(text.format(**values))
        self.text = text
        self.values = values

    def sentence(self) -> str:
        """The sentence in the chosen language."""
        return tr(self.text, **self.values)


class BugError(Exception):
    """Our own fault: logged with its traceback, shown as a calm banner, never takes the show down."""
