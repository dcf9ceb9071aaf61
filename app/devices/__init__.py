"""Hardware: camera, code reader, wedge scanner, printers, sound."""
