"""Chromium, Firefox and WebKit behind one small API. Nothing is downloaded: each is the system's."""
