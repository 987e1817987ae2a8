"""The histogram of the legend: boxes, axis and labels."""
