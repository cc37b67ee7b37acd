"""Simulated devices and platforms, for the demonstration and for load tests.

What they say is a function of a seed and the time: the same day is the same day again. How they
say it is real: HJ 212 over TCP, signed batches over HTTP.
"""

from jianhu.sensing.simulation.cameras import Camera, sightings
from jianhu.sensing.simulation.drones import flight
from jianhu.sensing.simulation.kitchens import HABITS, Kitchen, frame_of, frames_before, fume_of
from jianhu.sensing.simulation.live import Cast, play
from jianhu.sensing.simulation.sending import Line, post_items, push

__all__ = [
    "HABITS",
    "Camera",
    "Cast",
    "Kitchen",
    "Line",
    "flight",
    "frame_of",
    "frames_before",
    "fume_of",
    "play",
    "post_items",
    "push",
    "sightings",
]
