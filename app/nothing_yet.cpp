namespace eventscope { int nothingYet; }
