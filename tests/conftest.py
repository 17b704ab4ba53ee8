"""What all tests share: no screen is needed, and how many examples the laws are checked on."""

import os
import tempfile

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
_cache = tempfile.TemporaryDirectory(prefix="trellis-tests-")
os.environ["XDG_CACHE_HOME"] = _cache.name
os.environ["XDG_DATA_HOME"] = _cache.name

from hypothesis import HealthCheck, settings

_SLOW_IS_FINE = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example)

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
settings.register_profile("ci", max_examples=85, derandomize=True, deadline=None, suppress_health_check=_SLOW_IS_FINE)
settings.register_profile("long", max_examples=1_700, deadline=None, suppress_health_check=_SLOW_IS_FINE)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))
