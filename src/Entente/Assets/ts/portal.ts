// Enhances pages that already work without it.
import "./chart";
import "./clock";
import "./draft";
import "./files";
import "./drawer";
import "./forms";
import "./install";
import "./keys";
import "./palette";
import "./mention";
import "./partial";
import "./passkey";
import "./print";
import "./selection";
import "./theme";
import "./undo";
import "./zone";
