"""Shows a patch in the corner of the screen from which the given files can be dragged, as from a file manager."""

import sys
from pathlib import Path

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("Gdk", "3.0")
from gi.repository import Gdk, Gtk

uris = [Path(name).resolve().as_uri() for name in sys.argv[1:]]

# No window manager may place or cover it.
window = Gtk.Window(type=Gtk.WindowType.POPUP)
window.set_default_size(40, 40)
window.drag_source_set(Gdk.ModifierType.BUTTON1_MASK, [], Gdk.DragAction.COPY)
window.drag_source_add_uri_targets()
window.connect("drag-data-get", lambda _window, _context, data, _info, _time: data.set_uris(uris))
window.connect("map-event", lambda _window, _event: print("ready", flush=True))
window.show_all()
window.move(0, 0)
Gtk.main()
