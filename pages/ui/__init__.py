"""Streamlit building blocks of the screens."""
