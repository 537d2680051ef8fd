# Inter with digits of one width ("Eventscope Inter", see fonts/tabular.py) as the resource :/fonts of the library gui_style. Made at
# build time of the system's Inter; without it, or without fonttools, the program uses the fonts that the system has.
# Leaves the list EVENTSCOPE_FONTS of the files it makes.
find_program(EVENTSCOPE_PYTHON python3 PATHS /usr/bin NO_DEFAULT_PATH) # the one that sees the system's modules
find_program(EVENTSCOPE_PYTHON python3)
set(EVENTSCOPE_FONTS "")
set(fonttools_missing 1)
if(EVENTSCOPE_PYTHON)
    execute_process(COMMAND ${EVENTSCOPE_PYTHON} -c "import fontTools.subset" RESULT_VARIABLE fonttools_missing OUTPUT_QUIET ERROR_QUIET)
endif()
foreach(weight Regular Medium SemiBold) # 400, 500, 600
    find_file(EVENTSCOPE_INTER_${weight} NAMES Inter-${weight}.otf Inter-${weight}.ttf NO_DEFAULT_PATH PATHS
        /usr/share/fonts/opentype/inter /usr/share/fonts/truetype/inter /usr/share/fonts/inter /usr/local/share/fonts)
    if(EVENTSCOPE_INTER_${weight} AND NOT fonttools_missing)
        set(font ${CMAKE_BINARY_DIR}/resources/fonts/EventscopeInter-${weight}.otf)
        add_custom_command(OUTPUT ${font} COMMENT "Making Eventscope Inter ${weight}" VERBATIM
            COMMAND ${CMAKE_COMMAND} -E make_directory ${CMAKE_BINARY_DIR}/resources/fonts
            COMMAND ${EVENTSCOPE_PYTHON} ${CMAKE_CURRENT_LIST_DIR}/fonts/tabular.py ${EVENTSCOPE_INTER_${weight}} ${font}
            DEPENDS ${CMAKE_CURRENT_LIST_DIR}/fonts/tabular.py ${EVENTSCOPE_INTER_${weight}})
        list(APPEND EVENTSCOPE_FONTS ${font})
    endif()
endforeach()
if(EVENTSCOPE_FONTS AND TARGET gui_style)
    # Not compressed: the loader maps it, and the first frame does not wait for an inflate.
    qt_add_resources(gui_style fonts PREFIX /fonts BASE ${CMAKE_BINARY_DIR}/resources/fonts FILES ${EVENTSCOPE_FONTS}
        OPTIONS --no-compress)
else()
    message(STATUS "Inter or python3-fonttools is missing: the program will use the system's fonts")
endif()
