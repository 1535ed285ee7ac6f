// Enhances pages that already work without it.
import "./clock";
import "./forms";
import "./selection";
import "./theme";
