"""The Results page: the event at a glance, its lists, the export."""
