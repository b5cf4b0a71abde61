"""Fault injection: one kind of fault per module, each with the real program, real files and real signals."""
