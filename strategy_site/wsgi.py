"""What a WSGI server calls: `gunicorn strategy_site.wsgi`."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "strategy_site.settings")

application = get_wsgi_application()

from core import pdf  # noqa: E402  after the settings

pdf.available()  # takes half a second the first time: now, and not while a reader waits
