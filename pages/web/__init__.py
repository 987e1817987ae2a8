"""What the application answers over HTTP besides the screens; imported by app.py, declares no component."""
