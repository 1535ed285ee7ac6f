// Enhances pages that already work without it.
import "./chart";
import "./clock";
import "./draft";
import "./forms";
import "./keys";
import "./partial";
import "./selection";
import "./theme";
