"""Event lists on the screen: file, columns, questions, results, files to take away."""
