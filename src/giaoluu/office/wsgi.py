"""The site as a server calls it."""

import importlib
import os

from django.core.wsgi import get_wsgi_application

from giaoluu.office.outliving import end_with_parent

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "giaoluu.office.settings")
application = get_wsgi_application()
end_with_parent()
importlib.import_module("giaoluu.office.warming").warm()  # which needs the settings
