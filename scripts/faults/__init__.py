"""What must lose nothing: one kind of fault a module, each with the real program, real files and real signals."""
