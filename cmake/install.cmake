# SPDX-License-Identifier: Apache-2.0
# Installation: libraries, headers, find_package(ushmem), ushmem.pc. Tools install themselves.
include(CMakePackageConfigHelpers)

install(TARGETS ushmem ushmem_static EXPORT ushmem-targets
  LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}
  ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR}
  RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES include/shmem.h include/pshmem.h include/shmemx.h
  DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(FILES include/ushmem/export.h include/ushmem/extensions.h include/ushmem/inline.h
  include/ushmem/world.hpp
  DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/ushmem)

install(EXPORT ushmem-targets NAMESPACE ushmem::
  DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/ushmem)
configure_package_config_file(cmake/ushmem-config.cmake.in
  ${PROJECT_BINARY_DIR}/cmake/ushmem-config.cmake
  INSTALL_DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/ushmem)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/cmake/ushmem-config-version.cmake
  COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/cmake/ushmem-config.cmake
  ${PROJECT_BINARY_DIR}/cmake/ushmem-config-version.cmake
  DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/ushmem)

# Relative to the file itself, so that an install tree can be moved.
file(RELATIVE_PATH pc_to_prefix "/${CMAKE_INSTALL_LIBDIR}/pkgconfig" "/")
configure_file(cmake/ushmem.pc.in ${PROJECT_BINARY_DIR}/cmake/ushmem.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/cmake/ushmem.pc
  DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
