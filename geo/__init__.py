"""Where the areas are and how they are drawn; knows the data layer, never Streamlit."""
