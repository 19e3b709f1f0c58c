// What libxml2 alone needs for some pages: reads each file and parses it into libxml2's own tree, nothing else.
//
//     cc -O2 main.c $(pkg-config --cflags --libs libxml-2.0) -o parser-baseline
//     parser-baseline a.html b.html …      prints how many pages gave a tree

#include <libxml/HTMLparser.h>
#include <stdio.h>
#include <stdlib.h>

int main(int count, char **paths) {
  int parsed = 0;
  xmlInitParser();
  for (int index = 1; index < count; index++) {
    FILE *file = fopen(paths[index], "rb");
    if (!file || fseek(file, 0, SEEK_END)) {
      perror(paths[index]);
      return 1;
    }
    long size = ftell(file);
    rewind(file);
    char *page = malloc(size > 0 ? size : 1);
    if (!page || fread(page, 1, size, file) != (size_t)size) {
      perror(paths[index]);
      return 1;
    }
    fclose(file);
    htmlDocPtr tree = htmlReadMemory(
        page, (int)size, NULL, NULL,
        HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_COMPACT);
    parsed += tree != NULL;
    xmlFreeDoc(tree);
    free(page);
  }
  printf("%d\n", parsed);
  return 0;
}
