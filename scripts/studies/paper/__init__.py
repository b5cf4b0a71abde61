"""Parts of the study of pages: scores of tables, a simulated person, learning between pen and paper."""
