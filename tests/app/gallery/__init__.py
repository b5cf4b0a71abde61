"""Tests of the gallery: a real store, real events."""
