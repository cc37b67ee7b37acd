"""The sensing room: devices and platforms speak, and what they say is kept, read and watched."""
