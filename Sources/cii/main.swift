print("cii")
