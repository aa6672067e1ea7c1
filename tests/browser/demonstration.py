"""The demonstration on a server of its own: loaded once, then copied for whoever changes it."""

import os
import shutil
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DATABASE = "db.sqlite3"


@dataclass(frozen=True)
class Demonstration:
    """A running site: where it answers, and the folder of its database and pictures."""

    address: str
    folder: Path

    def page_id(self, path: str) -> int:
        """The number that the admin knows the page at `path` by."""
        with closing(sqlite3.connect(self.folder / DATABASE)) as database:
            asked = "SELECT id FROM wagtailcore_page WHERE url_path = ?"
            return database.execute(asked, [f"/home{path}"]).fetchone()[0]


def environment(folder: Path, address: str = "http://127.0.0.1") -> dict[str, str]:
    """The developer's variables but for those that settings read, which are all given."""
    return os.environ | {
        "DJANGO_SETTINGS_MODULE": "tests.browser.settings",
        "DATA_DIR": str(folder),
        "MEDIA_ROOT": str(folder / "media"),
        "DATABASE_URL": f"sqlite:///{folder / DATABASE}",
        "SITE_URL": address,
        "SECRET_KEY": "used by the tests and nowhere else",
        "ALLOWED_HOSTS": "127.0.0.1",
        "CSRF_TRUSTED_ORIGINS": "",
        "CACHE_URL": "locmemcache://",
        "EMAIL_URL": "memorymail://",
        "SECURE_SSL_REDIRECT": "0",
        "BEHIND_PROXY": "0",
        "DEMONSTRATION": "1",
        "MAINTENANCE": "0",
        "LOG_LEVEL": "WARNING",
    }


def load(folder: Path) -> None:
    """Make the demonstration's database and pictures in `folder`, with its accounts."""
    for command in (["migrate", "-v0"], ["load_demo"]):
        manage(folder, *command)


def manage(folder: Path, *command: str) -> None:
    """Run a command of the site on the database in `folder`."""
    done = subprocess.run(
        [sys.executable, "manage.py", *command],
        cwd=ROOT,
        env=environment(folder),
        capture_output=True,
        text=True,
    )
    if done.returncode:
        raise RuntimeError(f"{command[0]} failed: {done.stderr}")


def run(folder: Path, code: str) -> None:
    """Run Python within the settings of the site whose data are in `folder`."""
    subprocess.run(
        [sys.executable, "manage.py", "shell", "-v0", "-c", code],
        cwd=ROOT,
        env=environment(folder),
        check=True,
    )


@contextmanager
def served(loaded: Path, folder: Path) -> Iterator[Demonstration]:
    """Serve a copy of `loaded` made in `folder`. Browsers may call at once: the door is open
    before the server is up, and it answers whoever waits there."""
    shutil.copytree(loaded, folder, dirs_exist_ok=True)
    with socket.create_server(("127.0.0.1", 0)) as door, (folder / "log").open("wb") as log:
        address = f"http://127.0.0.1:{door.getsockname()[1]}"
        server = subprocess.Popen(
            [sys.executable, "-m", "gunicorn", "strategy_site.wsgi", "--threads=4",
             "--no-control-socket", f"--bind=fd://{door.fileno()}", f"--worker-tmp-dir={folder}"],
            cwd=ROOT,
            env=environment(folder, address),
            pass_fds=[door.fileno()],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
        )  # fmt: skip
        try:
            yield Demonstration(address, folder)
        finally:
            server.terminate()
            try:
                server.wait(timeout=10)
            except subprocess.TimeoutExpired:
                server.kill()
                server.wait()
