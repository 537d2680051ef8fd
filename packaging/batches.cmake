# Several sources compiled as one: most of a small source's time goes into headers that its neighbours read as well.
#   eventscope_batches(TARGET SIZE FILE…)
# gives the sources to TARGET, SIZE of them in a batch at most. CMake's own UNITY_BUILD would write absolute paths into the
# batches, with which no clone in another folder finds them in the compiler's cache; ours are found from TARGET's include folder.
# A batch shares its file-local names, so they are unique in a room.
option(EVENTSCOPE_BATCHES "Compile several sources as one; OFF shows whether each includes what it uses" ON)

function(eventscope_batches target size)
    target_sources(${target} PRIVATE ${ARGN})
    if(NOT EVENTSCOPE_BATCHES)
        return()
    endif()
    set_source_files_properties(${ARGN} PROPERTIES HEADER_FILE_ONLY ON)
    list(LENGTH ARGN rest)
    set(number 0)
    while(rest GREATER 0) # as equal as they can be
        math(EXPR batches "(${rest} + ${size} - 1) / ${size}")
        math(EXPR count "(${rest} + ${batches} - 1) / ${batches}")
        math(EXPR rest "${rest} - ${count}")
        math(EXPR number "${number} + 1")
        set(text "")
        foreach(step RANGE 1 ${count})
            list(POP_FRONT ARGN source)
            string(REPLACE "${CMAKE_CURRENT_SOURCE_DIR}/" "" source ${source})
            string(APPEND text "#include \"${source}\"\n")
        endforeach()
        set(batch ${CMAKE_CURRENT_BINARY_DIR}/batches/${target}_${number}.cpp)
        file(CONFIGURE OUTPUT ${batch} CONTENT "${text}" @ONLY)
        set_source_files_properties(${batch} PROPERTIES SKIP_AUTOGEN ON)
        target_sources(${target} PRIVATE ${batch})
    endwhile()
endfunction()
