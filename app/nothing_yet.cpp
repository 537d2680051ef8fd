namespace eventscope {
int nothingYet;
}
