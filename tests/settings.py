"""The live site's settings, with what tests need otherwise: their own folders, and speed.

The environment is set first, whole, so that no variable of the developer's changes a test.
Only the database is left open: `./run test` names each of those it tests on.
"""

import os
import tempfile
from pathlib import Path

_folder = tempfile.TemporaryDirectory(prefix="strategy-site-tests-")  # gone when the tests end
Path(_folder.name, "static").mkdir()

os.environ.update(
    DEBUG="0",
    SECRET_KEY="used by the tests and nowhere else",
    ALLOWED_HOSTS="*",
    CSRF_TRUSTED_ORIGINS="",
    SITE_URL="http://testserver",
    DATA_DIR=_folder.name,
    MEDIA_ROOT=f"{_folder.name}/media",
    CACHE_URL="locmemcache://",
    EMAIL_URL="memorymail://",
    SECURE_SSL_REDIRECT="0",
    BEHIND_PROXY="0",
    DEMONSTRATION="1",
    LOG_LEVEL="ERROR",
)
os.environ.setdefault("DATABASE_URL", "sqlite://:memory:")

from strategy_site.settings import *

# Plain names: nobody has to run collectstatic before the tests.
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
AXES_ENABLED = False
# The test client and the live test server speak plain HTTP.
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = False
