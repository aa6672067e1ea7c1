"""What a browser does while it shows pages, and what it has to complain of."""

from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import Page


@dataclass
class Watch:
    """All that happened in one tab since the watch began."""

    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    @classmethod
    def over(cls, page: Page) -> "Watch":
        """Begin to watch `page`. Chromium reports what a policy forbids as a console error."""
        watch = cls()
        page.on("request", lambda request: watch.requests.append(request.url))
        page.on("websocket", lambda socket: watch.requests.append(socket.url))
        page.on("pageerror", lambda error: watch.complaints.append(str(error)))
        page.on("console", watch.hear)
        page.on("response", watch.receive)
        return watch

    def hear(self, message) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(f"{message.type}: {message.text}")

    def receive(self, response) -> None:
        if response.status >= 400:
            self.complaints.append(f"{response.status} from {response.url}")

    def hosts(self) -> set[str]:
        """Every host, with its port, that was asked for something."""
        return {urlsplit(url).netloc for url in self.requests if url.startswith(("http", "ws"))}
