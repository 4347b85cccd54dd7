"""The site as a server calls it."""

import gc
import os

from django.core.wsgi import get_wsgi_application

from giaoluu.office.outliving import end_with_parent

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "giaoluu.office.settings")
application = get_wsgi_application()
end_with_parent()
# What is loaded by now stays to the end. The garbage collector, which goes through all that there is in the midst of an
# answer, need not look at it again.
gc.collect()
gc.freeze()
