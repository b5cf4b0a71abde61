"""Model reports: recipes and architectures, measurements, figures and pages."""
