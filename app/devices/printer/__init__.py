"""Receipt printers: slip bytes, the short transports, what they answer."""
