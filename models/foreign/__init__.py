"""Model files from elsewhere: examined in a confined process, and written anew. Only `inspection` is for the others."""
