"""A form in which nothing has to be said: the request is known beforehand."""

from editor.session.requests import Request
from editor.ui.panes.requestforms import RequestForm


class FixedForm(RequestForm):
    """Makes the request that it was given."""

    def __init__(self, request: Request) -> None:
        super().__init__()
        self._request = request

    @property
    def request(self) -> Request | None:
        """See `RequestForm`."""
        return self._request
