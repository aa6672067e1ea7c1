"""One settings file: it will not start without a secret, and is secure unless DEBUG=1."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LIVE = {
    "SECRET_KEY": "as-long-and-as-various-as-the-check-asks-0123456789-abcdefghij",
    "ALLOWED_HOSTS": "strategy.example.org",
    "SITE_URL": "https://strategy.example.org/",
    "BEHIND_PROXY": "1",
}
# Prints what can be printed of the settings, without starting Django.
PRINT = (
    "import json; from strategy_site import settings;"
    "print(json.dumps({k: v for k, v in vars(settings).items() if k.isupper()}, default=str))"
)


@pytest.fixture(scope="module")
def start(tmp_path_factory):
    """Start Python in the site's folder with these variables and no others of the site's."""
    folder = str(tmp_path_factory.mktemp("var"))

    def run(*command: str, **variables: str) -> subprocess.CompletedProcess:
        env = {"PATH": os.environ["PATH"], "DATA_DIR": folder} | variables
        return subprocess.run(
            [sys.executable, *command], cwd=ROOT, env=env, text=True, capture_output=True
        )

    return run


@pytest.fixture(scope="module")
def settings_with(start):
    def read(**variables: str) -> dict:
        done = start("-c", PRINT, **variables)
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    return read


@pytest.fixture(scope="module")
def live(settings_with) -> dict:
    return settings_with(**LIVE)


@pytest.fixture(scope="module")
def debug(settings_with) -> dict:
    return settings_with(DEBUG="1")


def test_a_site_without_a_secret_does_not_start_and_says_what_it_lacks(start):
    done = start("manage.py", "check")

    assert done.returncode != 0
    assert done.stderr.strip().endswith("Set the SECRET_KEY environment variable")


def test_a_site_with_an_empty_secret_does_not_start(start):
    done = start("manage.py", "check", SECRET_KEY="")

    assert done.returncode != 0
    assert "SECRET_KEY" in done.stderr.splitlines()[-1]


def test_a_live_site_passes_every_check_there_is(start):
    done = start("manage.py", "check", "--deploy", "--fail-level", "WARNING", **LIVE)

    assert (done.returncode, "no issues" in done.stdout) == (0, True), done.stderr


def test_a_site_is_live_unless_told_otherwise(live):
    assert live["DEBUG"] is False


def test_a_live_site_answers_to_no_name_that_nobody_gave_it(settings_with):
    assert settings_with(SECRET_KEY="x")["ALLOWED_HOSTS"] == []


@pytest.mark.parametrize(
    "name",
    [
        "SESSION_COOKIE_SECURE",
        "CSRF_COOKIE_SECURE",
        "SECURE_SSL_REDIRECT",
        "SECURE_HSTS_INCLUDE_SUBDOMAINS",
    ],
)
def test_a_live_site_speaks_over_https_alone_and_a_developers_need_not(live, debug, name):
    assert (live[name], debug[name]) == (True, False)


def test_browsers_remember_for_a_year_that_a_live_site_speaks_https(live, debug):
    assert (live["SECURE_HSTS_SECONDS"], debug["SECURE_HSTS_SECONDS"]) == (31_536_000, 0)


def test_a_proxy_is_believed_only_where_there_is_one(settings_with, live):
    assert live["SECURE_PROXY_SSL_HEADER"] == ["HTTP_X_FORWARDED_PROTO", "https"]
    assert "SECURE_PROXY_SSL_HEADER" not in settings_with(**LIVE | {"BEHIND_PROXY": "0"})


def test_a_developer_needs_to_set_nothing_but_debug(debug):
    assert debug["DEBUG"] is True
    assert debug["ALLOWED_HOSTS"] == ["127.0.0.1", "localhost"]


def test_a_live_sites_files_are_named_by_what_is_in_them(live):
    assert "Manifest" in live["STORAGES"]["staticfiles"]["BACKEND"]


def test_the_sites_address_has_no_slash_at_its_end(live):
    assert live["SITE_URL"] == live["WAGTAILADMIN_BASE_URL"] == "https://strategy.example.org"


def test_sqlite_keeps_what_it_was_told_when_the_power_fails(live):
    options = live["DATABASES"]["default"]["OPTIONS"]

    assert "synchronous=FULL" in options["init_command"]
    assert options["transaction_mode"] == "IMMEDIATE"


def test_a_connection_to_postgresql_is_kept_and_checked(settings_with):
    database = settings_with(**LIVE, DATABASE_URL="postgres://me@/it")["DATABASES"]["default"]

    assert (database["CONN_MAX_AGE"], database["CONN_HEALTH_CHECKS"]) == (60, True)


def test_nothing_of_another_site_is_ever_asked_for(live):
    assert live["WAGTAILEMBEDS_FINDERS"] == []
    assert live["WAGTAIL_GRAVATAR_PROVIDER_URL"] is None
    assert live["WAGTAIL_ENABLE_UPDATE_CHECK"] is False


@pytest.mark.django_db
def test_a_reader_who_comes_over_http_is_sent_to_https(settings, client):
    settings.SECURE_SSL_REDIRECT = True

    assert client.get("/regions/")["Location"] == "https://testserver/regions/"


@pytest.mark.django_db
def test_the_machine_that_watches_is_answered_over_http(settings, client):
    settings.SECURE_SSL_REDIRECT = True

    assert client.get("/health/").status_code == 200
