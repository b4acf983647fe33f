# Writes OUTPUT: each of FILES as an array of bytes, and the table kPackagedFiles of {name, bytes}.
# A string literal would be simpler, but compilers need not take one of more than 64 kB.
set(arrays "")
set(rows "")
set(index 0)
foreach(file IN LISTS FILES)
  get_filename_component(name ${file} NAME)
  file(READ ${file} hex HEX)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${hex}")
  string(REGEX REPLACE "((0x..,)(0x..,)(0x..,)(0x..,)(0x..,)(0x..,)(0x..,)(0x..,))" "\\1\n"
         bytes "${bytes}")
  string(APPEND arrays "const unsigned char kFile${index}[] = {\n${bytes}0};\n")
  string(APPEND rows "    PackagedFile{\"${name}\", kFile${index}, sizeof kFile${index} - 1},\n")
  math(EXPR index "${index} + 1")
endforeach()
file(WRITE ${OUTPUT}.new "${arrays}\nconst PackagedFile kPackagedFiles[] = {\n${rows}};\n")
file(RENAME ${OUTPUT}.new ${OUTPUT})
