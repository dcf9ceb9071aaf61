"""Fanfare (礼成) runs a ceremony on site."""
