"""The demonstration as a live site shows it, in a folder and at a port of its own.

Everything comes from the environment that `tests.browser.demonstration` gives to each server.
"""

import os
import sys

os.environ["DEBUG"] = "1"  # no HTTPS, and no collectstatic before the tests

from strategy_site.settings import *  # noqa: F403

# A missing page looks as on a live site; but the accounts are made with DEBUG alone.
DEBUG = "load_demo" in sys.argv
ROOT_URLCONF = "tests.browser.urls"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
# The data live as long as the tests do, so nothing need survive a power cut.
DATABASES["default"]["OPTIONS"] = {  # noqa: F405
    "transaction_mode": "IMMEDIATE",
    "init_command": "PRAGMA synchronous=OFF; PRAGMA busy_timeout=10000;",
}
