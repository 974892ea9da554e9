// BinaryPlist
